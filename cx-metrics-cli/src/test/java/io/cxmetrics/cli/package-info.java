/** Tests of the command line: run in the process, on streams of their own. */
@NullMarked
package io.cxmetrics.cli;

import org.jspecify.annotations.NullMarked;
