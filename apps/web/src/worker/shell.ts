/** Keeps the page itself on the phone, so that it opens in a tunnel too; answers of the API are never kept. */
export function keepShell(): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  void navigator.serviceWorker.register('/sw.js', { scope: '/app/' }).catch(() => undefined);
}
