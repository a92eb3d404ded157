import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { POLICY } from './roles';

/** Nest's own marks of a route and of a socket event handler. */
const ROUTE_MARK = 'path';
const SOCKET_MARK = 'websockets:message_mapping';
type Handler = (...args: unknown[]) => unknown;

/** Fails the boot when a route or socket event says nothing about who may use it. */
@Injectable()
export class PolicyCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const owners = [...this.discovery.getControllers(), ...this.discovery.getProviders()];
    const open = owners.flatMap(({ instance }) => (instance ? this.withoutPolicy(instance as object) : []));
    if (open.length > 0) throw new Error(`No policy (@Allow or @Public) on: ${open.join(', ')}`);
  }

  private withoutPolicy(instance: object): string[] {
    const prototype = Object.getPrototypeOf(instance) as Record<string, Handler> | null;
    if (!prototype) return [];
    return this.scanner
      .getAllMethodNames(prototype)
      .map((name) => ({ name, handler: prototype[name]! }))
      .filter(({ handler }) => this.isEntry(handler) && !this.policyOf(handler, instance))
      .map(({ name }) => `${instance.constructor.name}.${name}`);
  }

  private isEntry(handler: Handler): boolean {
    return (
      Reflect.getMetadata(ROUTE_MARK, handler) !== undefined || Reflect.getMetadata(SOCKET_MARK, handler) !== undefined
    );
  }

  private policyOf(handler: Handler, instance: object): unknown {
    return this.reflector.getAllAndOverride<unknown>(POLICY, [handler, instance.constructor as Handler]);
  }
}
