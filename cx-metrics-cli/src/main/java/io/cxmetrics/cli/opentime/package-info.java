/** The command {@code opentime}. */
@NullMarked
package io.cxmetrics.cli.opentime;

import org.jspecify.annotations.NullMarked;
