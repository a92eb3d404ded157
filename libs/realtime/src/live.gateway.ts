import { Injectable } from '@nestjs/common';
import { WebSocketGateway, type OnGatewayConnection } from '@nestjs/websockets';
import { LIVE_NAMESPACE } from '@app/contracts';
import type { Socket } from 'socket.io';

/** The public page's stream: towns and trades, nobody's data, and no question may be asked. */
@Injectable()
@WebSocketGateway({ namespace: LIVE_NAMESPACE, transports: ['websocket'] })
export class LiveGateway implements OnGatewayConnection {
  handleConnection(socket: Socket): void {
    socket.onAny(() => socket.disconnect(true));
  }
}
