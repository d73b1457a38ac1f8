/**
 * How the embedded PostgreSQL is run: nothing acknowledged is ever lost, and it stays small, because it
 * shares a machine with the application and serves that alone.
 */
const serverSettings: Readonly<Record<string, string>> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  port: '5432',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  max_connections: '40',
  // One role owns rights on every table, function and type: taking it away locks them all at once.
  max_locks_per_transaction: '256',
  shared_buffers: '32MB',
  work_mem: '4MB',
  maintenance_work_mem: '32MB',
  autovacuum_worker_slots: '2',
  autovacuum_max_workers: '2',
  max_worker_processes: '4',
  io_method: 'sync',
  jit: 'off',
  huge_pages: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  min_wal_size: '32MB',
  max_wal_size: '256MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  // Statements carry what people wrote; the log is for what the server itself suffers.
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
  log_line_prefix: '',
  log_destination: 'stderr',
  logging_collector: 'off',
};

export const serverWords = (cluster: string, socketFolder: string): string[] => [
  '-D',
  cluster,
  ...Object.entries({ ...serverSettings, unix_socket_directories: socketFolder }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]),
];
