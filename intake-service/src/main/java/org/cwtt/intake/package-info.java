/// Where everything comes in: [org.cwtt.intake.area] schools and rounds, [org.cwtt.intake.child] the child registry,
/// [org.cwtt.intake.questionnaire] the forms as data, [org.cwtt.intake.submission] what respondents answered,
/// [org.cwtt.intake.access] who may see whom and who did.
///
/// Each of these has its verbs in its root package, and beside them `domain`, `persistence`, `messaging` and `rest`.
@NullMarked
package org.cwtt.intake;

import org.jspecify.annotations.NullMarked;
