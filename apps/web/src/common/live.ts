import type { ClientToServer, ServerToClient } from '@app/contracts';
import { io, type Socket } from 'socket.io-client';
import { onScopeDispose, reactive } from 'vue';
import { accessToken } from './session';

/** The live channel as a page shows it: `lostAt` is the time since when nothing was pushed. */
export const channel = reactive<{ open: boolean; lostAt: Date | null }>({ open: false, lostAt: null });

type LiveSocket = Socket<ServerToClient, ClientToServer>;
type Handler<E extends keyof ServerToClient> = ServerToClient[E];

let socket: LiveSocket | null = null;
const returns = new Set<() => void>();

/** The one socket of this tab; each connection takes a token that is valid at that moment. */
export function openChannel(): LiveSocket {
  if (socket) return socket;
  socket = io({
    transports: ['websocket'],
    auth: (give) =>
      void accessToken().then(
        (token) => give({ token }),
        () => give({}),
      ),
    reconnectionDelayMax: 5000,
  });
  socket.on('connect', () => {
    const wasLost = channel.lostAt !== null;
    Object.assign(channel, { open: true, lostAt: null });
    if (wasLost) for (const again of returns) again();
  });
  socket.on('disconnect', lost);
  socket.on('connect_error', lost);
  // The server closes a socket on purpose only when something was wrong with it; a new one is asked for by hand then.
  socket.on('disconnect', (reason) => reason === 'io server disconnect' && socket?.connect());
  return socket;
}

function lost(): void {
  Object.assign(channel, { open: false, lostAt: channel.lostAt ?? new Date() });
}

export function closeChannel(): void {
  socket?.disconnect();
  socket = null;
  Object.assign(channel, { open: false, lostAt: null });
}

/** Hears an event as long as the component (or scope) lives. */
export function onLive<E extends keyof ServerToClient>(event: E, handler: Handler<E>): void {
  const open = openChannel();
  // socket.io's own type of a listener loses the link between name and payload when the name is a parameter.
  open.on(event, handler as never);
  onScopeDispose(() => void open.off(event, handler as never));
}

/** Runs after a lost channel stands again: what was pushed meanwhile has to be asked for. */
export function onReturn(again: () => void): void {
  returns.add(again);
  onScopeDispose(() => void returns.delete(again));
}
