export const Area = () => <h1 class="vh">Activity</h1>;
