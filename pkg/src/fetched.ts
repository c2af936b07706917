interface Process {
  getBuiltinModule?(name: "node:fs/promises"): { readFile(url: URL): Promise<Uint8Array<ArrayBuffer>> } | undefined;
}

/** A file of the package: over the network, or from the disk where Node runs it from there. */
export async function fetched(url: URL): Promise<Response> {
  const process = (globalThis as { process?: Process }).process;
  const files = url.protocol === "file:" ? process?.getBuiltinModule?.("node:fs/promises") : undefined;
  if (files) return new Response(await files.readFile(url));
  const response = await fetch(url);
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response;
}
