/** The files of what was dropped, with those of folders in folders. To be called while the event is under way. */
export function dropped(data: DataTransfer | null): Promise<File[]> {
  const items = [...(data?.items ?? [])].filter(({ kind }) => kind === "file");
  const files = [...(data?.files ?? [])];
  const entries = items.map((item) => item.webkitGetAsEntry?.() ?? null);
  // Files that a page's script has put there are no entries.
  if (!entries.some((entry) => entry?.isDirectory)) return Promise.resolve(files);
  return Promise.all(entries.map((entry, place) => (entry ? within(entry) : alone(items[place])))).then((found) =>
    found.flat(),
  );
}

function alone(item: DataTransferItem | undefined): File[] {
  const file = item?.getAsFile();
  return file ? [file] : [];
}

async function within(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) return [await opened(entry as FileSystemFileEntry)];
  const files: File[] = [];
  try {
    for (const child of await children(entry as FileSystemDirectoryEntry)) files.push(...(await within(child)));
  } catch {
    files.push(broken(entry.name));
  }
  return files;
}

/** What cannot be opened stays in the list, to be named with what cannot be read. */
function broken(name: string): File {
  return Object.assign(new File([], name), { text: () => Promise.reject(new Error("not opened")) });
}

function opened(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(broken(entry.name))));
}

/** All that a folder holds: a browser gives it in lots, the last of which is empty. */
async function children(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const lot = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (lot.length === 0) return all;
    all.push(...lot);
  }
}
