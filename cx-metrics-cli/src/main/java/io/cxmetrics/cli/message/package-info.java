/** What is said to the user: errors of one line, and texts made fit for a line. */
@NullMarked
package io.cxmetrics.cli.message;

import org.jspecify.annotations.NullMarked;
