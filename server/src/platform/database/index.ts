/** Database: Postgres, its schema and its transactions. Promise: a use case is one transaction; what it wrote is there whole or not at all. */
export { isOneOf } from './checks';
export { DatabaseModule } from './database.module';
export { createDataSource, type SchemaClass } from './data-source';
export { insertOnce } from './insert-once';
export { pageById } from './paging';
export { UnitOfWork, type Tx } from './unit-of-work';
