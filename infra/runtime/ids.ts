/** Ids of rows, arguments and events are UUIDs. PostgreSQL fails a whole statement if one text is not a UUID. */

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const isId = (text: string): boolean => UUID.test(text);

/** The valid ids of a list, for a statement. An invalid id is answered like an unknown id. */
export const wellFormed = (ids: readonly string[]): string[] => ids.filter(isId);
