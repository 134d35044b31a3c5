import type { Rule } from "../rule.ts";
import { rule as fileEncoding } from "./file-encoding.ts";
import { rule as fileUnreadable } from "./file-unreadable.ts";
import { rule as foreignFile } from "./foreign-file.ts";

export const rules: readonly Rule[] = [fileUnreadable, fileEncoding, foreignFile];
