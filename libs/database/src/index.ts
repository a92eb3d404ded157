export * from './data-source';
export * from './db';
export * from './sql-text';
export * from './offer-messages.sql';
export * from './weather.sql';
export * from './reliability.sql';
