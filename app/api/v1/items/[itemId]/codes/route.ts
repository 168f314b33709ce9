import { uploadCodesOperation } from "@/lib/catalogue/model/upload-codes";
import { uploadCodes } from "@/lib/catalogue/upload-codes";
import { apiMethods, apiRoute } from "@/lib/server/api-route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiMethods(apiRoute(uploadCodesOperation, uploadCodes));
