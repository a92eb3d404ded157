/** What a reader or a clerk typed: an ID number, a phone, or neither. */
export function readScan(text: string): { by: 'id' | 'phone'; number: string } | null {
  const number = text.replace(/[\s-]/g, '').toUpperCase();
  if (/^\d{17}[\dX]$/.test(number)) return { by: 'id', number };
  return /^1\d{10}$/.test(number) ? { by: 'phone', number } : null;
}
