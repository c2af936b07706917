declare module "*/smart.json" {
  const file: { texts: Record<string, string> };
  export default file;
}
