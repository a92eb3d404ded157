import { onScopeDispose, ref, type Ref } from 'vue';

/** How far this machine's clock is behind the server's; cheap phones are minutes off. */
let skewMs = 0;

/** Every answer says when it was given. */
export function noteServerTime(response: Response): void {
  const said = Date.parse(response.headers.get('date') ?? '');
  if (!Number.isNaN(said)) skewMs = said - Date.now();
}

/** The server's time as far as this page knows it, epoch ms. */
export const serverNow = (): number => Date.now() + skewMs;

/** The same, going on while the component lives. */
export function useNow(everyMs = 1000): Ref<number> {
  const now = ref(serverNow());
  const timer = setInterval(() => (now.value = serverNow()), everyMs);
  onScopeDispose(() => clearInterval(timer));
  return now;
}
