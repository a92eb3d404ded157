import { Agent, request } from 'node:http';

const SOCKETS = 256;
const LIMIT_MS = 15_000;

export interface Answer {
  /** 0 when the connection broke or nothing came in time. */
  readonly status: number;
  readonly body: string;
}

/** A lean client on kept-open connections: it must not be what limits the measurement. */
export class HttpClient {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: SOCKETS, maxFreeSockets: SOCKETS });

  constructor(private readonly url: string) {}

  post(path: string, headers: Readonly<Record<string, string>>, body: string): Promise<Answer> {
    return new Promise((resolve) => {
      const type = body ? { 'content-type': 'application/json' } : {};
      const length = { 'content-length': String(Buffer.byteLength(body)) };
      const options = {
        method: 'POST',
        agent: this.agent,
        timeout: LIMIT_MS,
        headers: { ...headers, ...type, ...length },
      };
      const sent = request(this.url + path, options, (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: text }));
        answer.on('error', () => resolve({ status: 0, body: '' }));
      });
      sent.on('timeout', () => sent.destroy());
      sent.on('error', (error) => resolve({ status: 0, body: error.message }));
      sent.end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
