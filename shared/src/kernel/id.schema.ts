import * as z from 'zod/mini';

/** Identifier of a row: a UUID of version 7, so that ids sort by time of creation (RFC 9562). */
export const Id = z.guid();

/** A moment in UTC, ISO 8601 with milliseconds and `Z`. */
export const Moment = z.iso.datetime();

/** A calendar day without time zone, `YYYY-MM-DD`. */
export const Day = z.iso.date();
