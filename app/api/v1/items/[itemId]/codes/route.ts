import { uploadCodesOperation } from "@/lib/catalogue/model/upload-codes";
import { uploadCodes } from "@/lib/catalogue/upload-codes";
import { apiRoute } from "@/lib/server/api-route";

export const POST = apiRoute(uploadCodesOperation, uploadCodes);
