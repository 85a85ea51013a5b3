import { z } from 'zod';
import { isStorableText } from '../message/text-limits.ts';

/** The type of a declared variable (product.md section 6). */
export const variableTypeSchema = z.enum(['text', 'number', 'boolean', 'date', 'list']);
export type VariableType = z.infer<typeof variableTypeSchema>;

/** A value at run time. A date is an ISO 8601 string; null is "not set". */
export type Value = string | number | boolean | null | readonly Value[];
const scalarSchema: z.ZodType<Value> = z.union([z.string().refine(isStorableText), z.number(), z.boolean(), z.null()]);
const orListOf = (items: z.ZodType<Value>): z.ZodType<Value> => z.union([scalarSchema, z.array(items)]);

/** Lists in lists in lists, and no deeper, so that no value can exhaust a stack. */
export const valueSchema: z.ZodType<Value> = orListOf(orListOf(orListOf(orListOf(scalarSchema))));

export const variablesSchema = z.record(z.string(), valueSchema);
export type Variables = Readonly<Record<string, Value>>;

/** A variable's name as it is written in `{{ name }}`: also a safe identifier in expressions; never a prototype's key. */
export const variableNameSchema = z
  .string()
  .max(64)
  .regex(/^[a-z][a-zA-Z0-9_]*$/u, { message: 'Start with a small letter; then letters, digits and _.' })
  .refine((name) => !['constructor', 'prototype', '__proto__'].includes(name));

/** How a value reads inside a text: nothing for null, a comma-separated line for a list. Never throws. */
export const valueToText = (value: Value): string => {
  if (value === null) return '';
  return typeof value === 'object' ? value.map(valueToText).join(', ') : String(value);
};
