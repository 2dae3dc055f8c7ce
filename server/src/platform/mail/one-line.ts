/** Names and questions are other people's words: they stay on one line, and cannot add a header or a paragraph of their own to a mail. */
export const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');
