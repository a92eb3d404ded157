import { Controller, Get, Module, Post, type DynamicModule, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import { Allow, createHttpApp, PlatformModule, Public, type Env } from '@app/platform';
import { SocketAdapter } from '@app/realtime';
import { cloneDatabase, freshRedisUrl, testEnv, type TestDatabase } from '@app/testing';

@Controller('forgotten')
class ForgottenController {
  @Get('list')
  list() {
    return [];
  }
}

@Controller('mixed')
class MixedController {
  @Get()
  @Public()
  shown() {
    return {};
  }

  @Post()
  hidden() {
    return {};
  }
}

class BaseController {
  @Get('inherited')
  inherited() {
    return {};
  }
}
@Controller('heir')
class HeirController extends BaseController {}

@WebSocketGateway()
class ForgottenGateway {
  @SubscribeMessage('shout')
  shout() {
    return {};
  }
}

@Allow('bureau')
@Controller('kept')
class KeptController {
  @Get()
  read() {
    return {};
  }

  /** No route: a part of the class that nobody can call. */
  helper() {
    return {};
  }
}

@WebSocketGateway()
class KeptGateway {
  @SubscribeMessage('whisper')
  @Allow('worker')
  whisper() {
    return {};
  }
}

interface Parts {
  readonly controllers?: Type[];
  readonly providers?: Type[];
}
@Module({})
class Root {}
const root = (env: Env, parts: Parts): DynamicModule => ({
  module: Root,
  imports: [PlatformModule.forRoot(env), { module: class Feature {}, ...parts }],
});

let database: TestDatabase;
let env: Env;
let app: NestFastifyApplication | undefined;
beforeAll(async () => {
  database = await cloneDatabase();
  env = testEnv(database.url, await freshRedisUrl());
});
afterEach(async () => {
  await app?.close();
  app = undefined;
});
afterAll(() => database.drop());

async function boot(parts: Parts): Promise<void> {
  app = await createHttpApp(root(env, parts), env);
  app.useWebSocketAdapter(new SocketAdapter(app, env));
  await app.listen(0, '127.0.0.1');
}

describe('an app', () => {
  it.each<[what: string, parts: Parts, named: string[], silent: string[]]>([
    ['a route', { controllers: [ForgottenController] }, ['ForgottenController.list'], []],
    ['one route of two', { controllers: [MixedController] }, ['MixedController.hidden'], ['MixedController.shown']],
    ['an inherited route', { controllers: [HeirController] }, ['HeirController.inherited'], []],
    ['a socket event', { providers: [ForgottenGateway] }, ['ForgottenGateway.shout'], []],
    [
      'several entries',
      { controllers: [ForgottenController, KeptController], providers: [ForgottenGateway] },
      ['ForgottenController.list', 'ForgottenGateway.shout'],
      ['KeptController'],
    ],
  ])('with %s without a policy does not start, and names it', async (_, parts, named, silent) => {
    const error = await boot(parts).then(
      () => new Error('it started'),
      (fault: Error) => fault,
    );
    expect(error.message).toMatch(/^No policy \(@Allow or @Public\) on: /);
    for (const entry of named) expect(error.message).toContain(entry);
    for (const entry of silent) expect(error.message).not.toContain(entry);
    expect(app!.getHttpServer().listening).toBe(false);
  });

  it('starts when each route and socket event says who may use it', async () => {
    await boot({ controllers: [KeptController], providers: [KeptGateway] });
    expect((await fetch(`${await app!.getUrl()}/kept`)).status).toBe(401);
  });
});
