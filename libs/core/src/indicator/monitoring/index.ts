export * from './facts';
export * from './figure-definition';
export * from './figures';
export * from './measures';
export * from './periods';
