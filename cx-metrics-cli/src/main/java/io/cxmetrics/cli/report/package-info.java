/** The command {@code report}: a page whose sections are the other commands. */
@NullMarked
package io.cxmetrics.cli.report;

import org.jspecify.annotations.NullMarked;
