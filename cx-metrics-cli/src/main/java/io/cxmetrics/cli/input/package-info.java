/**
 * Files: where their bytes come from, CSV and JSON, and the cells as texts, times and answers. Also
 * the samples that ship with the command line.
 */
@NullMarked
package io.cxmetrics.cli.input;

import org.jspecify.annotations.NullMarked;
