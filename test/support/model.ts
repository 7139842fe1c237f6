/**
 * Models by hand, for tests of the rooms that read one. Each builder is complete by itself and takes
 * what the test is about; `quickstartModel` is the smallest whole trust, that of `examples/quickstart`.
 */
export * from './model/names';
export * from './model/logins';
export * from './model/pki';
export * from './model/clients';
export * from './model/rights';
export * from './model/acceptance';
export * from './model/approval';
export * from './model/whole';
export * from './model/parties';
