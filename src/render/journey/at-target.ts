import type { JourneyPhasePicture, JourneyPicture, JourneyStepPicture } from "../../core/pictures/types/journey.ts";

/** The journey with the contacts that there will be once all shifts are finished; all else stays. */
export function atTarget(picture: JourneyPicture): JourneyPicture {
  return {
    ...picture,
    contacts: picture.target.contacts,
    digitalShare: picture.target.digitalShare,
    phases: picture.phases.map(
      (phase): JourneyPhasePicture => ({ ...phase, ...phase.target, steps: phase.steps.map(stepAtTarget) }),
    ),
  };
}

function stepAtTarget(step: JourneyStepPicture): JourneyStepPicture {
  return { ...step, contacts: step.target.contacts };
}
