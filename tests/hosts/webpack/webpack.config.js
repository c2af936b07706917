export default {
  mode: "production",
  context: import.meta.dirname,
  entry: "./main.js",
  output: { filename: "main.js", path: new URL("../../../target/hosts/webpack", import.meta.url).pathname },
};
