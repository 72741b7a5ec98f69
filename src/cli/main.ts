#!/usr/bin/env node
import process from 'node:process';
import { createSystem } from './createSystem';
import { runCli } from './runCli';

// Not process.exit: what was written may still be on its way into a pipe.
process.exitCode = await runCli(process.argv.slice(2), createSystem(process));
