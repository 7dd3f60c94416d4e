/** dotenv's own reading of an env file, for whoever loads it only when it is needed: as a bundled CommonJS package it
 * gives no names to `await import('dotenv')`. */
export { parse as parseEnv } from 'dotenv'
