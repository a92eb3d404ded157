import { Module } from '@nestjs/common';
import { LiveGateway } from './live.gateway';
import { RealtimeGateway } from './realtime.gateway';
import { RemotePush } from './remote-push';

/** The sockets of this process. */
@Module({ providers: [RealtimeGateway, LiveGateway] })
export class RealtimeModule {}

/** Pushes from a process that holds no sockets. */
@Module({ providers: [RemotePush] })
export class RemotePushModule {}
