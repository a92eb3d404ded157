import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { dataSourceOptions, Db } from '@app/database';
import { LoggerModule } from 'nestjs-pino';
import { ZodValidationPipe } from 'nestjs-zod';
import { DataSource } from 'typeorm';
import { AuthGuard } from './auth/auth.guard';
import { PolicyCheck } from './auth/policy-check';
import { Tokens } from './auth/tokens';
import { ENV, type Env } from './env';
import { HealthController, Readiness } from './health.controller';
import { Hints } from './hints';
import { ProblemFilter } from './http/problem.filter';
import { loggerOptions } from './logger';
import { Nudger } from './nudger';
import { OutboxBroom } from './outbox-broom';
import { OutboxRelay } from './outbox-relay';
import { ProcessFigures } from './process-figures';

/** What every app stands on; global, so that features import nothing for it. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(env: Env): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        DiscoveryModule,
        LoggerModule.forRoot(loggerOptions(env)),
        TypeOrmModule.forRoot({
          ...dataSourceOptions(env.databaseUrl, env.dbPool),
          retryAttempts: 30,
          retryDelay: 1000,
        }),
      ],
      controllers: [HealthController],
      providers: [
        { provide: ENV, useValue: env },
        { provide: Db, inject: [DataSource], useFactory: (dataSource: DataSource) => new Db(dataSource) },
        { provide: APP_GUARD, useClass: AuthGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useClass: ZodValidationPipe },
        Tokens,
        Hints,
        Nudger,
        OutboxBroom,
        OutboxRelay,
        Readiness,
        PolicyCheck,
        ProcessFigures,
      ],
      exports: [ENV, Db, Tokens, Hints, Nudger, OutboxBroom, OutboxRelay, Readiness],
    };
  }
}
