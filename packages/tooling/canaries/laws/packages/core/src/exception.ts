// oxlint-disable-next-line no-console
console.log('no reason given');
