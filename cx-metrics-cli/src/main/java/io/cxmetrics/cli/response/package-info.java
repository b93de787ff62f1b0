/** The command {@code response}: waits from columns or from the events of tickets. */
@NullMarked
package io.cxmetrics.cli.response;

import org.jspecify.annotations.NullMarked;
