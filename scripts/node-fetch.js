// What Node has by itself, in place of a package that brings several hundred kilobytes and a warning
// of something outdated. No book of ours fetches anything.
export default fetch;
