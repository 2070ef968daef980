// In place of Puppeteer's other protocol, which speaks to browsers that we do not print with: half a
// megabyte of the package that nothing would load.
export {};
