/** Loaded into a child process: asks it to stop when the parent is gone, however the parent went. */
if (process.channel) {
  process.on('disconnect', () => {
    setTimeout(() => process.exit(1), 3000).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  process.channel.unref();
}
