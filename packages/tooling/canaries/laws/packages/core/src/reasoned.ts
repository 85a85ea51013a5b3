// oxlint-disable-next-line no-console -- the one place that may
console.log('a reason is given');
