/** Ids are UUIDs: those of rows, of arguments and of events. PostgreSQL fails a whole statement for one text that is no UUID. */

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const isId = (text: string): boolean => UUID.test(text);

/** The well-formed ids of a list, for a statement. A malformed id names nothing, so it is answered like an id that is unknown. */
export const wellFormed = (ids: readonly string[]): string[] => ids.filter(isId);
