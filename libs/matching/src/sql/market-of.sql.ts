/** The market of a clerk, whose account is a parameter: what happens at its postings is his. */
export const MARKET_OF = (account: string): string =>
  `(SELECT c.market_id FROM profiles.account c WHERE c.id = ${account})`;
