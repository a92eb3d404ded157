/** Slots of a posting that wait for somebody; one that runs has given up those that nobody took in time. */
export const VACANT = (p: string): string => `(CASE WHEN ${p}.status = 'running'
    THEN (SELECT count(*)::int FROM postings.slot vs WHERE vs.posting_id = ${p}.id AND vs.status = 'vacant') ELSE ${p}.slots - ${p}.filled END)`;

/** Until when its vacant slots are offered: as long as it is valid, and those that fell vacant until its window of replacement ends. */
export const SEARCHED_UNTIL = (p: string): string => `greatest(${p}.valid_until, ${p}.replace_until)`;
