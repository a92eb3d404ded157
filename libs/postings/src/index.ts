export * from './postings.module';
