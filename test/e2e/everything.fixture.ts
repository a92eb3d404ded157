import { io, type Socket } from 'socket.io-client';
import type { OfferMessage } from '@app/contracts';
import { creditCodeCheckDigit, idCardCheckDigit } from '@app/core';
import { testApp, type LoggedIn, type TestApp, type TestAppOptions } from '@app/testing';
import { AllAppModule } from '../../apps/all/src/app.module';
import { configureApp } from '../../apps/all/src/configure';

export const MINUTE_MS = 60_000;
/** The centre of Shiqi, where everything happens in these tests. */
export const HERE = { lat: 22.5168, lng: 113.3852 };

/** apps/all on a database and a Redis of its own, listening. */
export const everything = (options: TestAppOptions = {}): Promise<TestApp> =>
  testApp((env) => AllAppModule.forRoot(env), { configure: configureApp, ...options });

export const idCard = (n: number): string => {
  const first = `44200019800101${String(n).padStart(3, '0')}`;
  return first + idCardCheckDigit(first);
};
export const creditCode = (n: number): string => {
  const first = `91442000MA5${String(n).padStart(6, '0')}`;
  return first + creditCodeCheckDigit(first);
};

/** Logs in by phone and code, as a person does. */
export async function logInByPhone(test: TestApp, phone: string, role: 'worker' | 'employer'): Promise<LoggedIn> {
  await test.anybody.post('/auth/otp', { phone, role });
  const sandbox = await test.anybody.get<{ messages: { text: string }[] }>(`/demo/sms/${phone}`);
  const code = sandbox.body.messages.map((m) => /\d{6}/.exec(m.text)![0]).at(-1)!;
  const { body } = await test.anybody.post<{ accountId: string }>('/auth/otp/verify', { phone, role, code });
  return test.logIn(body.accountId, role);
}

/** An urgent posting here, for one, starting in half an hour. */
export const aDraft = (values: Record<string, unknown> = {}): Record<string, unknown> => ({
  occupationId: 'cleaner',
  title: '展馆保洁',
  description: '打扫展位',
  slots: 1,
  townCode: '442000001',
  address: '石岐街道民生路1号',
  place: HERE,
  startsAt: inMinutes(30),
  endsAt: inMinutes(30 + 240),
  validUntil: inMinutes(25),
  payKind: 'hourly',
  payFen: 2500,
  ...values,
});

export const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * MINUTE_MS).toISOString();

/** A worker's phone: a real socket and everything that it was told. */
export interface Phone {
  readonly socket: Socket;
  readonly offers: OfferMessage[];
  readonly gone: { offerId: string; reason: string }[];
}

export async function phoneOf(test: TestApp, worker: LoggedIn): Promise<Phone> {
  const socket = io(test.url, {
    transports: ['websocket'],
    auth: { token: worker.token },
    reconnection: false,
    forceNew: true,
  });
  const phone: Phone = { socket, offers: [], gone: [] };
  socket.on('offer.sent', (message: OfferMessage) => phone.offers.push(message));
  socket.on('offer.gone', (message: { offerId: string; reason: string }) => phone.gone.push(message));
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return phone;
}
