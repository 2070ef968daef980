import {readFileSync} from 'node:fs';
import path from 'node:path';
import {z} from 'zod';
import {UsageError} from '../usage-error.ts';

/** The file in which a part of a library records how the whole was split, so that `merge` can check that the parts fit. */
export const shardName = 'shard.json';

const shardSchema = z.object({
	version: z.literal(1),
	index: z.int().positive(),
	count: z.int().positive(),
	/** Digest of which source is in which part. */
	split: z.string(),
});

export type ShardRecord = z.infer<typeof shardSchema>;

/** @throws UsageError if the folder does not hold a part of a library. */
export function readShard(folder: string): ShardRecord {
	try {
		return shardSchema.parse(JSON.parse(readFileSync(path.join(folder, shardName), 'utf8')));
	} catch {
		throw new UsageError(
			`"${folder}" holds no part of a library; expected a folder that "handpress build --shard" wrote.`,
		);
	}
}
