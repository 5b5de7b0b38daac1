import { register } from 'tsx/esm/api';

// A thread does not take over the loader of the process, so it is registered before the first TypeScript file.
register();
const { decideInThread } = await import('./rolling-thread.ts');

export default decideInThread;
