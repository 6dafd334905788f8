export declare function startSchool(
  jar: string,
  more: (folder: string) => readonly string[],
  shown: RegExp,
): Promise<{ url: string; found: RegExpExecArray; stop: () => Promise<void> }>;
