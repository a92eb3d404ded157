/** SQL for an instant as the API writes it: ISO 8601 in UTC, to the millisecond. */
export const sqlInstant = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** SQL for an instant as the rules know it: epoch ms. */
export const sqlEpochMs = (column: string): string => `(extract(epoch FROM ${column}) * 1000)::float8`;
