/** The texts of the namespace `mail` in the language of the recipient. */
export type MailTexts = (key: string, values?: Record<string, string | number>) => string;

/** What every template gets: the facts, and the words to say them in. */
export type TemplateProps<Content> = { content: Content; t: MailTexts };
