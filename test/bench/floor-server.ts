import { createServer } from 'node:http';
import { Queue, Worker } from 'bullmq';
import { redisConnection } from '@app/platform';
import { Pool } from 'pg';
import { Server } from 'socket.io';

/** The floor: what one HTTP request, one commit, one hop through BullMQ and one socket frame cost with no logic between. */
const QUEUE = 'bench-floor';
const PREFIX = '{kz-bench}';
const INSERT = { name: 'floor-insert', text: 'INSERT INTO bench_commit DEFAULT VALUES' };

const connection = redisConnection(process.env['REDIS_URL'] ?? '', { maxRetriesPerRequest: null });
const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });
pool.on('error', () => undefined);
const queue = new Queue<{ n: number }>(QUEUE, { prefix: PREFIX, connection });

const http = createServer((request, response) => {
  request.resume();
  const n = Number(request.url?.split('?n=')[1]);
  pool.query(INSERT).then(
    () => {
      response.writeHead(201).end();
      return queue.add('hop', { n }, { removeOnComplete: true, removeOnFail: true });
    },
    () => response.writeHead(503).end(),
  );
});
// A connection that the client keeps must not end under its next request.
http.keepAliveTimeout = 60_000;
const sockets = new Server(http, { transports: ['websocket'] });
new Worker<{ n: number }>(QUEUE, (task) => Promise.resolve(sockets.emit('frame', task.data.n)), {
  prefix: PREFIX,
  connection,
  concurrency: 10,
});

http.listen(0, '127.0.0.1', () => process.send?.((http.address() as { port: number }).port));
process.on('disconnect', () => process.exit(0));
